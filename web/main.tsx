import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadCatalogue } from './kit/text/i18n.tsx';
import { loadMessages } from './messages/load.ts';
import { reloadWhenOutdated, watchForUpdates } from './shell/updates.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadWhenOutdated();
const catalogue = await loadCatalogue(loadMessages);
createRoot(root).render(<App catalogue={catalogue} />);
watchForUpdates();
