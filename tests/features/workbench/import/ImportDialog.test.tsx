import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import ImportDialog from '../../../../src/features/workbench/import/ImportDialog.tsx';
import { readClaimsFile } from '../../../../src/formats/in/claims/file.ts';
import type { ImportStep } from '../../../../src/formats/in/claims/step.ts';
import { problems } from '../../../support/axe.ts';
import { FakeReview } from '../../../support/fakeReview.ts';
import { type MountedWorkbench, mountInWorkbench } from '../../../support/workbench.tsx';

const TEXT = 'Tea contains caffeine. Coffee contains more. Water is free.';

let mounted: MountedWorkbench | null = null;
afterEach(() => mounted?.unmount());

function open(name: string, contents: string) {
  const review = new FakeReview(TEXT, [
    { at: 'Tea contains caffeine.' },
    { at: 'Coffee contains more.', verdict: 'supported' },
  ]);
  let closed = 0;
  mounted = mountInWorkbench(
    review,
    <ImportDialog
      model={review}
      files={[new File([contents], name)]}
      onClose={() => {
        closed += 1;
      }}
      read={(files, text) => readClaimsFile(files, text)}
    />,
  );
  return { review, services: mounted.services, closed: () => closed };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const steps = (services: MountedWorkbench['services']) =>
  services.calls
    .filter(({ name }) => name === 'importClaims')
    .map(({ args }) => args[0] as ImportStep);

const TABLE = [
  'Assertion;Seen in;Result',
  'Tea contains caffeine.;;true',
  'Water costs nothing.;Water is free.;true',
  'Rain is wet.;;true',
  'Coffee contains more.;;maybe',
].join('\n');

describe('the import of claims', () => {
  it('asks what the columns hold, shows what would change, and writes nothing before Import', async () => {
    const { services, closed } = open('claims.csv', TABLE);
    await expect.element(page.getByText('claims.csv has 4 rows.', { exact: false })).toBeVisible();
    await expect.element(button('Assertion holds: Claim text')).toBeVisible();
    await expect.element(button('Result holds: Verdict')).toBeVisible();
    expect(await problems()).toEqual([]);

    await button('Seen in holds: Left out').click();
    await page.getByRole('option', { name: 'Quote from the article', exact: true }).click();
    await expect.element(button('Seen in holds: Quote from the article')).toBeVisible();
    await button('Preview').click();
    await expect
      .element(page.getByText('1 claim would be added and 1 claim changed.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('Water costs nothing.')).toBeVisible();
    await page.getByText('Changed 1', { exact: true }).click();
    await expect.element(page.getByText('Untagged → Supported')).toBeVisible();
    await page.getByText('Refused 2', { exact: true }).click();
    await expect
      .element(page.getByText('It has no quote, and its own words are not in the article.'))
      .toBeVisible();
    await expect.element(page.getByText('“maybe” is no verdict', { exact: false })).toBeVisible();
    expect(await problems()).toEqual([]);
    expect(steps(services)).toEqual([]);

    await button('Import').click();
    await expect.poll(closed).toBe(1);
    const [step] = steps(services);
    expect(step?.added.map(({ text, anchors }) => [text, anchors[0]?.exact])).toEqual([
      ['Water costs nothing.', 'Water is free.'],
    ]);
    expect(step?.assessments.map(({ fields }) => fields)).toEqual([
      { verdict: 'supported' },
      { verdict: 'supported' },
    ]);
    expect(services.toasts[0]?.text).toBe(
      'Imported from claims.csv: 1 new claim and 1 changed claim',
    );
  });

  it('goes back to the columns, and does not go on without a claim or a quote', async () => {
    open('claims.csv', TABLE);
    await button('Preview').click();
    await button('Back to the columns').click();
    await button('Assertion holds: Claim text').click();
    await page.getByRole('option', { name: 'Left out', exact: true }).click();
    await expect
      .element(page.getByText('Say which column holds the claim', { exact: false }))
      .toBeVisible();
    await expect.element(button('Preview')).toBeDisabled();
  });

  it('works the import out again where the review was changed meanwhile', async () => {
    const { review, services } = open('claims.csv', TABLE);
    await button('Preview').click();
    await expect.element(page.getByText('1 claim changed', { exact: false })).toBeVisible();
    review.setVerdict([review.id(1)], 'supported');
    await button('Import').click();
    await expect
      .element(page.getByText('The review was changed meanwhile.', { exact: false }))
      .toBeVisible();
    expect(steps(services)).toEqual([]);
    await expect.element(button('Import')).toBeDisabled();
  });

  it('says why a file is refused, and that the review is as it was', async () => {
    open('claims.csv', '%PDF-1.4 and so on');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'claims.csv cannot be imported.It is a PDF, not a table. Save the sheet as .xlsx or CSV, and choose that file. Nothing was changed in the review.',
      );
    await expect.element(button('Close').first()).toBeVisible();
  });
});
