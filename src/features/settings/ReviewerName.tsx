/** The name under which this device's verdicts are kept. Written only when it has changed. */
import { useEffect, useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { useServices } from '../shared/services.ts';

export function ReviewerName() {
  const { storage, settle, toast } = useServices();
  const [kept, setKept] = useState<string | null>(null);
  const [name, setName] = useState('');

  useEffect(() => {
    let gone = false;
    storage.ownReviewer().then(
      (reviewer) => {
        if (gone) return;
        setKept(reviewer.name);
        setName(reviewer.name);
      },
      () => toast('Your name could not be read. Nothing was changed.', { icon: 'alert' }),
    );
    return () => {
      gone = true;
    };
  }, [storage, toast]);

  const commit = async (text: string) => {
    const wanted = text.trim();
    if (kept === null || wanted === kept) return;
    if (wanted === '') {
      setName(kept);
      return;
    }
    if (!settle(await storage.commands.renameReviewer(wanted))) return;
    setKept(wanted);
    setName(wanted);
    toast(`Your name is now ${wanted}`, { icon: 'done' });
  };

  return (
    <TextField
      label="Reviewer name"
      showLabel
      value={name}
      onChange={setName}
      onCommit={(text) => void commit(text)}
      maxLength={200}
      readOnly={kept === null}
      autoComplete="name"
      spellCheck={false}
    />
  );
}
