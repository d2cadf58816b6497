import { type Face, openFace } from './face.ts';

/** How strong a text is drawn. */
export type Weight = 'regular' | 'bold';

interface FaceFile {
  /** The font file, as its package names it. */
  readonly file: string;
  /** The package that it comes from. */
  readonly from: `@fontsource/${'figtree' | 'noto-sans' | 'noto-sans-math' | 'noto-emoji'}`;
  /** The name that the file gives it. */
  readonly name: string;
  /** What of a text it is there for. */
  readonly draws: RegExp;
}

const figtree = (subset: string, weight: number, name: string, draws: RegExp): FaceFile => ({
  file: `figtree-${subset}-${weight}-normal.woff`,
  from: '@fontsource/figtree',
  name: `Figtree-${name}`,
  draws,
});

const noto = (subset: string, weight: number, name: string, draws: RegExp): FaceFile => ({
  file: `noto-sans-${subset}-${weight}-normal.woff`,
  from: '@fontsource/noto-sans',
  name: `NotoSans-${name}`,
  draws,
});

/** The faces of a weight, in the order in which they are asked for a glyph: the house's own, and what stands in for letters that it lacks. */
const written = (weight: number, name: string): readonly FaceFile[] => [
  figtree('latin', weight, name, /(?:)/),
  figtree(
    'latin-ext',
    weight,
    name,
    /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2c60-\u2c7f]/,
  ),
  noto('cyrillic', weight, name, /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/),
  noto('cyrillic-ext', weight, name, /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/),
  noto('greek', weight, name, /[\u0370-\u03ff]/),
  noto('greek-ext', weight, name, /[\u1f00-\u1fff]/),
  noto(
    'vietnamese',
    weight,
    name,
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/,
  ),
  noto('latin-ext', weight, name, /[\u0180-\u024f\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/),
];

/** What both weights share. */
const drawn: readonly FaceFile[] = [
  {
    file: 'noto-sans-math-latin-400-normal.woff',
    from: '@fontsource/noto-sans-math',
    name: 'NotoSansMath-Regular',
    draws: /[\u2032-\u2037\u2100-\u2bff]/,
  },
  {
    file: 'noto-emoji-emoji-400-normal.woff',
    from: '@fontsource/noto-emoji',
    name: 'NotoEmoji-Regular',
    draws: /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u,
  },
];

const files: Readonly<Record<Weight, readonly FaceFile[]>> = {
  regular: [...written(400, 'Regular'), ...drawn],
  bold: [...written(700, 'Bold'), ...drawn],
};

/** The font files that documents may need, each with the package that it comes from. */
export const faceFiles: readonly Pick<FaceFile, 'file' | 'from'>[] = [
  ...new Map([...files.regular, ...files.bold].map((face) => [face.file, face])).values(),
];

/** Gives the bytes of a font file. */
export type ReadFace = (file: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The faces of each weight that a text needs, in the order in which they are asked. */
export type Faces = Readonly<Record<Weight, readonly Face[]>>;

/** Opens what is needed to draw a text, each file once. Passes on what `read` throws. */
export async function openFaces(text: string, read: ReadFace): Promise<Faces> {
  const needed = (weight: Weight) => files[weight].filter(({ draws }) => draws.test(text));
  const opened = new Map<string, Promise<Face>>();
  for (const { file, name } of [...needed('regular'), ...needed('bold')])
    if (!opened.has(file))
      opened.set(
        file,
        read(file).then((woff) => openFace(name, woff)),
      );
  // All at once: the failure of one must not leave another's unheard.
  await Promise.all(opened.values());
  const facesOf = async (weight: Weight) =>
    (await Promise.all(needed(weight).map(({ file }) => opened.get(file)))).filter(
      (face) => face !== undefined,
    );
  return { regular: await facesOf('regular'), bold: await facesOf('bold') };
}
