import './app.css';
import { createRoot } from 'react-dom/client';
import { loadCatalogue } from '../web/kit/text/i18n.tsx';
import { App } from './app.tsx';
import { loadMessages } from './messages/load.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(<App catalogue={await loadCatalogue(loadMessages)} />);
