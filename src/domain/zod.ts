/**
 * zod as this app may use it: without compiled checks, which the page's policy refuses. zod reads the setting when a
 * schema is made, so every schema takes its `z` from here, in the page and in workers alike.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
