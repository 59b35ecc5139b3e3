/** The model that comes with Brevier: a folder in models/. */
export const ownModel = 'brevier-extractive-en';
