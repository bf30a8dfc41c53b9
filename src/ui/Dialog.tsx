/** A modal dialog with a title and a close button. Focus goes in, is kept in, and returns to where it was. */
import { useEffect } from 'react';
import { loadPopups, usePopups } from './popupLoader.ts';
import type { DialogProps } from './popupProps.ts';

export function Dialog(props: DialogProps) {
  const popups = usePopups();
  const { open } = props;
  useEffect(() => {
    if (open) loadPopups();
  }, [open]);
  return popups === null ? null : <popups.Dialog {...props} />;
}
