import * as z from 'zod';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Index Name'?: string | undefined;
  readonly 'Function Name'?: string | undefined;
  readonly 'Actual Rows'?: number | undefined;
  readonly 'Actual Loops'?: number | undefined;
  readonly 'Shared Hit Blocks'?: number | undefined;
  readonly 'Shared Read Blocks'?: number | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Function Name': z.string().optional(),
    'Actual Rows': z.number().optional(),
    'Actual Loops': z.number().optional(),
    'Shared Hit Blocks': z.number().optional(),
    'Shared Read Blocks': z.number().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);

/** What `explain (analyze, buffers, format json)` answers. */
export const explained = z.tuple([z.object({ Plan: nodeSchema })]);

/** Blocks of 8 KB that a plan touched, from the cache or not; those of the functions that it calls are among them. */
export const blocksOf = ([{ Plan: top }]: z.infer<typeof explained>): number =>
  (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0);

/** A plan in one line: how each table and function in it is read, in the order of the plan, and what is sorted. */
export function linesOf([{ Plan: top }]: z.infer<typeof explained>): string[] {
  const found: string[] = [];
  const visit = (node: PlanNode): void => {
    const kind = node['Node Type'];
    const target = node['Index Name'] ?? node['Relation Name'] ?? node['Function Name'];
    const rows = Math.round((node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0));
    if (target !== undefined && kind !== 'Bitmap Heap Scan' && kind !== 'ModifyTable')
      found.push(`${kind} ${target} (${rows})`);
    else if (kind.includes('Sort')) found.push(`${kind} (${rows})`);
    for (const child of node.Plans ?? []) visit(child);
  };
  visit(top);
  return [...new Set(found)];
}
