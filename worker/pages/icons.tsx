/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { logoPaths } from '../../web/brand/logo-paths.ts';

const line = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

interface IconProps {
  class?: string;
}

/** The mark of Call-a-Vet. Decorative; the name stands beside it. */
export const Mark = () => (
  <svg aria-hidden="true" viewBox="0 0 48 48" class="size-9">
    <path class="fill-primary" d={logoPaths.bubble} />
    <path class="stroke-paper" fill="none" stroke-width="4.4" stroke-linecap="round" d={logoPaths.cross} />
  </svg>
);

/** Something is dangerous. */
export const WarningIcon = (props: IconProps) => (
  <svg aria-hidden="true" {...line} class={props.class}>
    <path d="M12 3.5 21.5 20h-19ZM12 10v4M12 17v.01" />
  </svg>
);

/** Something is included. */
export const CheckIcon = (props: IconProps) => (
  <svg aria-hidden="true" {...line} class={props.class}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </svg>
);

/** The person's account. */
export const PersonIcon = (props: IconProps) => (
  <svg aria-hidden="true" {...line} class={props.class}>
    <circle cx="12" cy="12" r="9.5" />
    <circle cx="12" cy="10" r="3" />
    <path d="M6 19c1-3 3.2-4.5 6-4.5s5 1.5 6 4.5" />
  </svg>
);
