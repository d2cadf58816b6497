import { readdirSync, readFileSync } from 'node:fs';

/** A second of processor time in the ticks of /proc: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticksPerSecond = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly cpuSeconds: number;
  readonly memoryMb: number;
}

function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const [, parent, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const ticks = Number(fields[9]) + Number(fields[10]);
    return [
      {
        pid,
        parent: Number(parent),
        name,
        cpuSeconds: ticks / ticksPerSecond,
        memoryMb: Number(resident ?? 0) / 1024,
      },
    ];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** Processor time and memory of the workerd processes below this one; zeros where there is no /proc. */
export function workerdUsage(): { cpuSeconds: number; memoryMb: number } {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return { cpuSeconds: 0, memoryMb: 0 };
  }
  const all = names.filter((name) => /^\d+$/.test(name)).flatMap((name) => readProcess(Number(name)));
  const family = new Set([process.pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const ours = all.filter(({ pid, name }) => family.has(pid) && name === 'workerd');
  return {
    cpuSeconds: ours.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0),
    memoryMb: ours.reduce((total, { memoryMb }) => total + memoryMb, 0),
  };
}
