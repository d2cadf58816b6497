import type { TemplateCode } from '../../../../../contract/sites.ts';
import { cozy } from './cozy.tsx';
import { minimalist } from './minimalist.tsx';
import { modern } from './modern.tsx';
import { stylish } from './stylish.tsx';
import type { Template } from './template.ts';

/** How each template draws. */
export const templates: Readonly<Record<TemplateCode, Template>> = { minimalist, modern, stylish, cozy };
