/** Asks where the report is published: a ClaimReview without that address is not valid. */
import { useId, useRef, useState } from 'react';
import { safeAddress } from '../../domain/evidence/address.ts';
import type { ReviewId } from '../../domain/ids.ts';
import type { Addresses } from '../../formats/out/writer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AddressDialog.module.css';
import { addressesOf, keepAddresses } from './addresses.ts';

export interface AddressDialogProps {
  reviewId: ReviewId;
  onClose: () => void;
  onExport: (addresses: Addresses) => void;
}

export default function AddressDialog({ reviewId, onClose, onExport }: AddressDialogProps) {
  const [known] = useState(() => addressesOf(reviewId));
  const [report, setReport] = useState(known.report ?? '');
  const [article, setArticle] = useState(known.article ?? '');
  const [tried, setTried] = useState(false);
  const ids = useId();
  const reportField = useRef<HTMLInputElement>(null);
  const articleField = useRef<HTMLInputElement>(null);
  const faults = {
    report: safeAddress(report) === null,
    article: article.trim() !== '' && safeAddress(article) === null,
  };

  const finish = () => {
    setTried(true);
    if (faults.report || faults.article) {
      (faults.report ? reportField : articleField).current?.focus();
      return;
    }
    const addresses = { report: safeAddress(report), article: safeAddress(article) };
    keepAddresses(reviewId, addresses);
    onClose();
    onExport(addresses);
  };
  const field = (name: 'report' | 'article') => ({
    inputMode: 'url' as const,
    autoComplete: 'off',
    placeholder: 'https://',
    maxLength: 4_000,
    inputRef: name === 'report' ? reportField : articleField,
    'aria-invalid': tried && faults[name],
    'aria-describedby': tried && faults[name] ? `${ids}-${name}-fault` : undefined,
  });
  const fault = (name: 'report' | 'article') =>
    tried &&
    faults[name] && (
      <p id={`${ids}-${name}-fault`} className={styles.fault}>
        Enter a whole address that begins with https:// or http://.
      </p>
    );

  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Export ClaimReview"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={finish}>
            Export ClaimReview
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p>
          A ClaimReview names the page where the report can be read. Nothing is sent there; the
          addresses are kept on this device with the review.
        </p>
        <TextField
          label="Address of the report"
          showLabel
          value={report}
          onChange={setReport}
          {...field('report')}
        />
        {fault('report')}
        <TextField
          label="Address of the article, if it has one"
          showLabel
          value={article}
          onChange={setArticle}
          {...field('article')}
        />
        {fault('article')}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
