/** What `--help` prints. docs/command-line.md says the same at more length. */
import type { CommandName } from './args.ts';

const EXTRACT = `Usage: claimbench extract [FILE…] [options]
       claimbench extract --jsonl [options] < texts.jsonl

Finds the claims of articles. FILE is text (.txt) or Markdown (.md); without one, or
for "-", standard input is read.

Options
  --to FORMAT          md (to read; the default), json (whole documents), csv (a row a
                       claim) or jsonl (a line a document)
  --granularity HOW    fine (single statements; the default) or coarse (whole clauses)
  --jsonl              read {"id","text"} lines, write a line for each, in order
  -j, --jobs N         worker threads; default: one fewer than there are cores

Offsets are UTF-16 code units into the text as it was given, end exclusive.
Exit code: 0, all was read; 1, something could not be read, and is named on standard
error; 2, the command itself is wrong.
`;

const REPORT = `Usage: claimbench report INPUT --to FORMAT [options]

Writes a review as a report or as data. INPUT is a file that Claimbench has exported as
JSON, a folder with article.txt (or .md), claims.json and perhaps review.json, or "-"
for such a file on standard input.

Formats
  md                   the report to read (the default)
  html                 the report as one HTML file
  editor, author       shorter HTML reports: what is to be decided, what is to be
                       changed
  docx                 the report as a Word document
  docx-comments        the article as a Word document, a comment on each claim
  xlsx                 a workbook: claims, evidence, conflicts
  csv                  a row a claim, for a spreadsheet
  bundle               the review itself, to be imported again
  web-annotation       W3C Web Annotations (JSON-LD)
  claimreview          schema.org ClaimReview (JSON-LD); needs --url
  jsonl                the whole data set, a claim a line, with a codebook
  scifact, fever       claims and evidence in the shape of these data sets
  label-studio, brat   claims as annotations of the text
  csl, bibtex, ris     the sources that the claims cite, for reference managers

Options
  -o, --out PATH       where to write; standard output without it. For formats of
                       several files PATH may end in .zip, or be a folder
  --review NAME        id or title, where INPUT holds several reviews
  --parts PARTS        writes these parts only, joined by commas: problems, claims,
                       article, rationale; all of them without it
  --without PARTS      leaves these parts out, by the same names
  --verdicts LIST      lists claims of these verdicts only, joined by commas: supported,
                       unsupported, contradicted, untagged
  --reviewers HOW      letters (the default), names, or none
  --names              the same as --reviewers names
  --dates ORDER        dmy (22 November 2026; the default), mdy (November 22, 2026) or
                       iso (2026-11-22)
  --language CODE      of the months in dates, and of nothing else: en (the default), de,
                       es, fr, it, nl or pt
  --style STYLE        how references are set out: short (numbered; the default), apa,
                       vancouver, chicago (author-date) or mla
  --url ADDRESS        where the report will be published
  --article-url ADDRESS  where the article stands
  --article FILE       the text that Web Annotations are on; see convert --help
  --time TIME          the time that the report names, such as 2026-11-22T10:42:00Z;
                       without it now. The same time gives the same bytes

Exit code: 0, it was written; 1, INPUT could not be read or PATH not be written; 2, the
command itself is wrong.
`;

const CONVERT = `Usage: claimbench convert IN OUT [options]

Reads a review, or the annotations of another program, and writes it as something else.
IN is what report takes, or W3C Web Annotations (JSON-LD) with the text that they are on,
or a Label Studio task (JSON) labelled with verdicts. What OUT is says the end of its
name: .json (the review itself, to be imported), .jsonld (Web Annotations), .jsonl, .html,
.md, .csv, .xlsx, .docx, .ann (brat), .bib (BibTeX) or .ris.

Options
  --article FILE       the text that Web Annotations are on
  --to FORMAT          where the end of OUT does not say it; see report --help, whose
                       other options can be given too

Exit code: 0, all was written; 1, IN or an entry of it could not be read, and is named on
standard error; 2, the command itself is wrong.
`;

const VALIDATE = `Usage: claimbench validate INPUT…

Checks that exported files, or folders of claims, are whole and sound: a line for each
that is on standard output, for each that is not on standard error. Behind the line of a
sound one come remarks on what is thin in its reviews, such as verdicts without evidence
and open conflicts; they change nothing of the exit code.

Exit code: 0, all are sound; 1, one is not or could not be read; 2, the command itself
is wrong.
`;

const SOURCES = `Usage: claimbench sources [FILE…] [--from FORMAT] [--to FORMAT]

Reads references and writes the good ones; the others are named on standard error, with
the line and the reason. Without a FILE, or for "-", standard input is read.

Options
  --from FORMAT        auto (told by the content; the default), bibtex, ris, nbib, csl or
                       text (a source a line)
  --to FORMAT          csl (CSL-JSON; the default), bibtex or ris

Exit code: 0, all were good; 1, some were not, and are named on standard error; 2, the
command itself is wrong.
`;

const COMMON = `
  -h, --help           this text
  -V, --version        the version
`;

export const HELP_OF: Readonly<Record<CommandName, string>> = {
  extract: EXTRACT,
  report: REPORT,
  convert: CONVERT,
  validate: VALIDATE,
  sources: SOURCES,
};

export const HELP = `Usage: claimbench COMMAND [options]

Commands
  extract              finds the claims of articles
  report               writes a review as a report or as data
  convert              reads a review or annotations, writes them as something else
  validate             checks exported files and folders of claims
  sources              reads references in any format, writes them in one

claimbench COMMAND --help tells more of each.
${COMMON}
${Object.values(HELP_OF).join('\n')}`;
