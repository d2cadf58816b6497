import './app.css';
import { createRoot } from 'react-dom/client';
import { brandName } from '../web/brand/brand-name.ts';
import { restoreSession } from '../web/kit/session/session.ts';
import { nameApp } from '../web/kit/text/app-name.ts';
import { needTexts } from '../web/kit/text/texts.ts';
import { App } from './app.tsx';
import { texts } from './messages/parts.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

nameApp(brandName);
void restoreSession();
await needTexts(texts.shell);
createRoot(root).render(<App />);
