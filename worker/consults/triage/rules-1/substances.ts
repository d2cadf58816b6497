import type { Substance } from '../rules.ts';

const gram = { es: 'gramos', en: 'grams' };
const tablet = { es: 'comprimidos', en: 'tablets' };

/** Poisons whose dose decides. Milligrams of the agent for each kilogram of the animal. */
export const substances = {
  // Methylxanthines (theobromine and caffeine): signs from 20 mg/kg, the heart from 40 to 50, seizures from 60.
  chocolate: {
    text: { es: 'Chocolate o cacao', en: 'Chocolate or cocoa' },
    products: [
      { id: 'white', text: { es: 'Chocolate blanco', en: 'White chocolate' }, unit: gram, mgPerUnit: 0.04 },
      { id: 'milk', text: { es: 'Chocolate con leche', en: 'Milk chocolate' }, unit: gram, mgPerUnit: 2.3 },
      { id: 'dark', text: { es: 'Chocolate negro', en: 'Dark chocolate' }, unit: gram, mgPerUnit: 5.7 },
      {
        id: 'baking',
        text: {
          es: 'Chocolate de cobertura o más del 80 % de cacao',
          en: 'Baking chocolate, or over 80% cocoa',
        },
        unit: gram,
        mgPerUnit: 15.5,
      },
      {
        id: 'cocoa',
        text: { es: 'Cacao puro en polvo', en: 'Dry cocoa powder' },
        unit: gram,
        mgPerUnit: 28.5,
      },
    ],
    bands: {
      dog: [
        { from: 10, level: 'yellow' },
        { from: 20, level: 'orange' },
        { from: 60, level: 'red' },
      ],
      cat: [
        { from: 10, level: 'yellow' },
        { from: 20, level: 'orange' },
        { from: 60, level: 'red' },
      ],
    },
    unknown: 'orange',
    sources: ['chocolate'],
  },
  // Insulin is released within the half hour: low blood sugar from 75 to 100 mg/kg, the liver from 500.
  xylitol: {
    text: { es: 'Xilitol (E967)', en: 'Xylitol (E967, birch sugar)' },
    products: [
      {
        id: 'gum',
        text: { es: 'Chicle o caramelo sin azúcar', en: 'Sugar-free gum or mint' },
        unit: { es: 'piezas', en: 'pieces' },
        mgPerUnit: 1000,
      },
      {
        id: 'powder',
        text: { es: 'Edulcorante en polvo', en: 'Sweetener powder' },
        unit: gram,
        mgPerUnit: 1000,
      },
    ],
    bands: {
      dog: [
        { from: 0, level: 'orange' },
        { from: 75, level: 'red' },
      ],
    },
    unknown: 'red',
    sources: ['xylitol'],
  },
  // Stomach ulcers from about 25 mg/kg in a dog, the kidneys from 175; a cat bears half of it.
  ibuprofen: {
    text: { es: 'Ibuprofeno', en: 'Ibuprofen' },
    products: [
      { id: 'tablet-200', text: { es: 'De 200 mg', en: '200 mg' }, unit: tablet, mgPerUnit: 200 },
      { id: 'tablet-400', text: { es: 'De 400 mg', en: '400 mg' }, unit: tablet, mgPerUnit: 400 },
      { id: 'tablet-600', text: { es: 'De 600 mg', en: '600 mg' }, unit: tablet, mgPerUnit: 600 },
    ],
    bands: {
      dog: [
        { from: 0, level: 'yellow' },
        { from: 25, level: 'orange' },
        { from: 100, level: 'red' },
      ],
      cat: [
        { from: 0, level: 'orange' },
        { from: 50, level: 'red' },
      ],
    },
    unknown: 'orange',
    sources: ['analgesics'],
  },
  // No dose is safe for a cat; the liver of a dog suffers from about 100 mg/kg.
  paracetamol: {
    text: { es: 'Paracetamol', en: 'Paracetamol (acetaminophen)' },
    products: [
      { id: 'tablet-500', text: { es: 'De 500 mg', en: '500 mg' }, unit: tablet, mgPerUnit: 500 },
      { id: 'tablet-650', text: { es: 'De 650 mg', en: '650 mg' }, unit: tablet, mgPerUnit: 650 },
      { id: 'tablet-1000', text: { es: 'De 1 g', en: '1 g' }, unit: tablet, mgPerUnit: 1000 },
    ],
    bands: {
      dog: [
        { from: 0, level: 'yellow' },
        { from: 50, level: 'orange' },
        { from: 100, level: 'red' },
      ],
      cat: [{ from: 0, level: 'red' }],
    },
    unknown: 'red',
    sources: ['analgesics'],
  },
} as const satisfies Record<string, Substance>;
