import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';

/** The frame of every screen. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
