import './app.css';
import { createRoot } from 'react-dom/client';
import { needTexts } from '../web/kit/text/texts.ts';
import { App } from './app.tsx';
import { adminTexts } from './messages/load.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await needTexts(adminTexts);
createRoot(root).render(<App />);
