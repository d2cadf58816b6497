/**
 * Countries (ISO 3166-1 alpha-2) whose rules let a vet take an animal under care from afar, for the whole country, and who therefore need
 * that country's own licence. Where it depends on the state or on the medicine (the United States, Canada, Spain), or nothing is
 * written (Mexico), a vet says how urgent it is and what to do now, which takes no licence of the place.
 * GB: RCVS Code of Professional Conduct, supporting guidance 4, "under care", in force since September 2023.
 */
export const telemedicineCountries: readonly string[] = ['GB'];
