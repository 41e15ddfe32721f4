import { createRootRoute } from '@tanstack/react-router';
import { Crashed } from './error-boundary.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { Shell } from './shell.js';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: Crashed });
