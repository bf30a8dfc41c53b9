/** The part of pdf.js that reads files, in a worker: a file that is built to hang it hangs nothing else. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
