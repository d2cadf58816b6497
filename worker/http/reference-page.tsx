/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

export const reference = (c: Context<AppEnv>) => c.html(<p>soon</p>);
