/** The entry. */
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { start } from './start.tsx';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
start(element);
