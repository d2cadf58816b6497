import * as z from 'zod/mini';
import { contactTopics } from '../../contract/contact.ts';
import { searchReader, word } from '../kit/address/search-reader.ts';

/** `?topic=` of the contact form: what it is about. */
export const readTopic = searchReader({ topic: word(z.enum(contactTopics)) });
