import './app/csp-shim';
import './app/theme.css';
import './app/head.css';
import './ui/print.css';
import './ui/tables.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createQueryClient } from './api/query-client';
import { readFirstData } from './app/first-data';
import { reloadWhenChunksAreGone } from './app/release';
import { createRouter } from './app/router';
import { applyTheme } from './app/theme';

reloadWhenChunksAreGone();
applyTheme(document.documentElement);
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const client = createQueryClient();
const firstData = readFirstData(client);
const router = createRouter();
void firstData.then(() =>
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  ),
);
