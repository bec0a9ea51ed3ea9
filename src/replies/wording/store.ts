/** What went wrong with what must outlive a restart, and what is not harmed by it, in each language. */
import type { StoreFailure } from '../../errors.ts';

export const storeFailuresInDutch: Readonly<Record<StoreFailure, string>> = {
  damaged:
    'De database in DATA_DIR is beschadigd en is gelaten zoals zij is; zet een reservekopie terug, of verplaats haar om met een lege te beginnen.',
  unwritable: 'In DATA_DIR kan niet worden geschreven, dus is dit niet bewaard; wat er al stond, is er nog.',
  full: 'De schijf van DATA_DIR is vol, dus is dit niet bewaard; wat er al stond, is er nog.',
  busy: 'Een ander programma houdt de database in DATA_DIR bezet, dus is dit niet bewaard; probeer het zo nog eens.',
  newer:
    'De database in DATA_DIR is van een nieuwere versie van kamerbode; gebruik die versie, of zet een oudere reservekopie terug.',
};

export const storeFailuresInEnglish: Readonly<Record<StoreFailure, string>> = {
  damaged:
    'The database in DATA_DIR is damaged and was left as it is; restore a backup, or move it to begin with an empty one.',
  unwritable: "DATA_DIR can't be written, so this was not kept; what was there before still is.",
  full: 'The disk of DATA_DIR is full, so this was not kept; what was there before still is.',
  busy: 'Another program keeps the database in DATA_DIR busy, so this was not kept; try again in a moment.',
  newer:
    'The database in DATA_DIR is from a newer version of kamerbode; use that version, or restore an older backup.',
};
