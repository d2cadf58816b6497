import { Hono } from 'hono';
import type { Control } from '../control/control.ts';
import type { World } from '../world.ts';
export function createPages(_world: World, _control: Control): Hono {
  return new Hono();
}
