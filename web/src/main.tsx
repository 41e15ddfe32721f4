import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './app/error-boundary.js';
import { LanguageProvider, rememberedLanguage } from './app/language.js';
import { queryClient } from './app/query-client.js';
import { router } from './app/router.js';
import './ui/fonts.css';
import './ui/page.css';
import './ui/tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element "root".');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider initial={await rememberedLanguage()}>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);
