import { takePhotoFile } from '../photos/take-photo-file.ts';
import { showPreview } from './show-preview.ts';
import { showSample } from './show-sample.ts';
import { visitByCode, visitByHost, visitBySlug } from './visit.ts';

/** Who answers for the pages of restaurants (worker/http/site-pages.ts). */
export const sitePages = {
  bySlug: visitBySlug,
  byCode: visitByCode,
  byHost: visitByHost,
  takePhoto: takePhotoFile,
  preview: showPreview,
  sample: showSample,
};
