/** Which parts and verdicts are written, and how reviewers and dates are told. Kept for this device. */
import type { DateStyle, ReportInclude, ReviewersShown } from '../../domain/report/input.ts';
import { VERDICT_WORD } from '../../domain/report/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectButton } from '../../ui/SelectButton.tsx';
import styles from './OptionsForm.module.css';
import {
  type Audience,
  inOrder,
  type ReportOptions,
  setReportOptions,
  VERDICT_STATES,
} from './options.ts';

const PARTS: readonly (readonly [Exclude<keyof ReportInclude, 'reviewers'>, string])[] = [
  ['keyProblems', 'Key problems'],
  ['allClaims', 'All claims'],
  ['annotatedArticle', 'Annotated article'],
  ['rationaleAndCorrections', 'Rationale and corrections'],
];

/** Parts are chosen for all formats, and not every report has all of them. */
const PARTS_OF: Readonly<Record<Exclude<Audience, 'full'>, string>> = {
  editor: 'The editor’s report never lists all claims; other formats do.',
  author:
    'The notes for the author are always whole passages; the first three are for other formats.',
};

const REVIEWERS: readonly { readonly value: ReviewersShown; readonly label: string }[] = [
  { value: 'letters', label: 'Letters' },
  { value: 'names', label: 'Names' },
  { value: 'none', label: 'Left out' },
];

const ORDERS: readonly { readonly value: DateStyle['order']; readonly label: string }[] = [
  { value: 'dmy', label: 'Day, month, year' },
  { value: 'mdy', label: 'Month, day, year' },
  { value: 'iso', label: '2026-11-22 (ISO)' },
];

const LANGUAGES: readonly { readonly value: DateStyle['language']; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'nl', label: 'Dutch' },
  { value: 'fr', label: 'French' },
  { value: 'de', label: 'German' },
  { value: 'it', label: 'Italian' },
  { value: 'pt', label: 'Portuguese' },
  { value: 'es', label: 'Spanish' },
];

export function OptionsForm({ options }: { options: ReportOptions }) {
  const { audience, include, only, dates } = options;
  const listed = only ?? VERDICT_STATES;
  return (
    <div className={styles.options}>
      <fieldset className={styles.group}>
        <legend>Include</legend>
        {PARTS.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={include[name]}
            onChange={(checked) =>
              setReportOptions({ ...options, include: { ...include, [name]: checked } })
            }
          />
        ))}
        {audience !== 'full' && <p className={styles.note}>{PARTS_OF[audience]}</p>}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Verdicts</legend>
        {VERDICT_STATES.map((verdict) => (
          <Checkbox
            key={verdict}
            label={VERDICT_WORD[verdict]}
            checked={listed.includes(verdict)}
            // A report of no claims at all would say nothing.
            disabled={listed.length === 1 && listed[0] === verdict}
            onChange={(checked) =>
              setReportOptions({
                ...options,
                only: inOrder(
                  checked ? [...listed, verdict] : listed.filter((one) => one !== verdict),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Words</legend>
        <SelectButton
          label="Reviewers"
          showLabel
          value={include.reviewers}
          options={REVIEWERS}
          onChange={(reviewers) =>
            setReportOptions({ ...options, include: { ...include, reviewers } })
          }
        />
        <SelectButton
          label="Dates"
          showLabel
          value={dates.order}
          options={ORDERS}
          onChange={(order) => setReportOptions({ ...options, dates: { ...dates, order } })}
        />
        <SelectButton
          label="Months in"
          showLabel
          value={dates.language}
          options={LANGUAGES}
          disabled={dates.order === 'iso'}
          onChange={(language) => setReportOptions({ ...options, dates: { ...dates, language } })}
        />
        <p className={styles.note}>
          Reports are in English; the choice is for the names of months alone. JSON always holds the
          whole review, with names.
        </p>
      </fieldset>
    </div>
  );
}
