/**
 * The entry. It does one thing before anything else is loaded: zod decides whether to compile code when a schema is
 * made, which the content security policy refuses and the browser reports. An import alone would not do, because a
 * bundler may evaluate the schemas' chunk before this one.
 */
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { z } from 'zod';

z.config({ jitless: true });

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const { start } = await import('./start.tsx');
start(element);
