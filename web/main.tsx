import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { brandName } from './brand/brand-name.ts';
import { restoreSession } from './kit/session/session.ts';
import { nameApp } from './kit/text/app-name.ts';
import { needTexts } from './kit/text/texts.ts';
import { texts } from './messages/parts.ts';
import { reloadWhenOutdated, watchForUpdates } from './shell/updates.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadWhenOutdated();
nameApp(brandName);
void restoreSession();
await needTexts(texts.shell);
createRoot(root).render(<App />);
watchForUpdates();
