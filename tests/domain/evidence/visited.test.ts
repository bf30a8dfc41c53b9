import { expect, test } from 'vitest';
import { readCitationLine } from '../../../src/domain/evidence/citation.ts';

const read = (line: string) => {
  const found = readCitationLine(line);
  if (!found.ok) throw new Error(found.message);
  return found.csl;
};
const day = (...parts: number[]) => ({ 'date-parts': [parts] });
const PAGE = 'https://www.example.org/report';
const COPY = 'https://web.archive.org/web/20230504120000/https://www.example.org/report';

test.each([
  [`${PAGE} (accessed 12 March 2024)`, day(2024, 3, 12)],
  [`${PAGE} accessed on 2024-03-12`, day(2024, 3, 12)],
  [`${PAGE}, retrieved March 12, 2024.`, day(2024, 3, 12)],
  [`Report on tea [Internet]. [cited 2024 Mar 12]. ${PAGE}`, day(2024, 3, 12)],
  [`${PAGE} Last accessed: 3rd May 2021`, day(2021, 5, 3)],
  [`Retrieved May 2021 from ${PAGE}`, day(2021, 5)],
])('reads when a page was read: %s', (line, accessed) => {
  expect(read(line)).toMatchObject({ URL: PAGE, accessed });
});

test.each([
  `${PAGE} is cited often`,
  `${PAGE} accessed by thousands of people`,
  `${PAGE} accessed 12 Smarch 2024`,
])('makes up no date: %s', (line) => {
  expect(read(line).accessed).toBeUndefined();
});

test.each([
  [COPY, PAGE],
  [`${PAGE} archived at ${COPY}`, PAGE],
  [`${COPY} (archived from ${PAGE}), accessed 2024-03-12`, PAGE],
])('tells the copy of a page from the page: %s', (line, own) => {
  expect(read(line)).toMatchObject({
    URL: own,
    archive: 'Internet Archive',
    archive_location: COPY,
  });
});

test('keeps the address of a copy that does not say what it is of', () => {
  expect(read('https://perma.cc/ABCD-1234')).toMatchObject({
    URL: 'https://perma.cc/ABCD-1234',
    archive: 'Perma.cc',
    archive_location: 'https://perma.cc/ABCD-1234',
  });
  expect(read(PAGE)).toEqual({ type: 'webpage', URL: PAGE });
});
