import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../resources/fonts/ui/noto-sans.css';
import { App } from './app/app.tsx';
import './parts/base.css';
import './parts/scripts.css';
import './parts/tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
