/** Asks for a title where neither the text nor a file's name gives one. */
import { useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './TitleDialog.module.css';
import type { TitleQuestion } from './useIntake.ts';

export function TitleDialog({ proposal, answer }: TitleQuestion) {
  const [title, setTitle] = useState(proposal);
  const form = useId();
  const given = title.trim();
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) answer(null);
      }}
      title="Title of the article"
      size="sm"
      footer={
        <>
          <Button onClick={() => answer(null)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} disabled={given === ''}>
            Create review
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== '') answer(given);
        }}
      >
        <p className={styles.why}>
          The text does not begin with a title. Choose one for the library.
        </p>
        <TextField
          label="Title"
          showLabel
          value={title}
          onChange={setTitle}
          maxLength={500}
          onFocus={({ currentTarget: field }) => {
            field.select();
            // Selecting scrolls to the end; a long title is known by its beginning.
            requestAnimationFrame(() => {
              field.scrollLeft = 0;
            });
          }}
        />
      </form>
    </Dialog>
  );
}
