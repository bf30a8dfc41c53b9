/** What `--help` prints. docs/command-line.md says the same at more length. */

export const HELP = `Usage: claimbench extract [FILE…] [options]
       claimbench extract --jsonl [options] < texts.jsonl
       claimbench sources [FILE…] [--from FORMAT] [--to FORMAT]

extract finds the claims of articles. FILE is text (.txt) or Markdown (.md).
  --to FORMAT          md (to read; the default), json (whole documents), csv (a row a
                       claim) or jsonl (a line a document)
  --granularity HOW    fine (single statements; the default) or coarse (whole clauses)
  --jsonl              read {"id","text"} lines, write a line for each, in order
  -j, --jobs N         worker threads; default: one fewer than there are cores

sources reads references and writes the good ones; the others are named on standard
error, with the line and the reason.
  --from FORMAT        auto (told by the content; the default), bibtex, ris, nbib, csl or
                       text (a source a line)
  --to FORMAT          csl (CSL-JSON; the default), bibtex or ris

Both
  -h, --help           this text
  -V, --version        the version
Without a FILE, or for "-", standard input is read.

Offsets are UTF-16 code units into the text as it was given, end exclusive.
Exit code: 0, all was read; 1, something could not be read, and is named on standard
error; 2, the command itself is wrong.
`;
