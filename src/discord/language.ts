/** Discord's locales → the languages the bot speaks. */
import { type Guild, GuildFeature, Locale } from 'discord.js';
import type { Language } from '../replies/reply.ts';

/** Null for a language that the bot does not speak. */
export function languageOf(locale: string): Language | null {
  if (locale === 'nl') return 'nl';
  return locale.startsWith('en-') ? 'en' : null;
}

/**
 * The language a server chose, if it did. Only community servers can choose; all others stand at American English,
 * which says nothing about what is spoken there.
 */
export function languageOfServer(guild: Pick<Guild, 'preferredLocale' | 'features'>): Language | null {
  const chosen =
    guild.preferredLocale !== Locale.EnglishUS || guild.features.includes(GuildFeature.Community);
  return chosen ? languageOf(guild.preferredLocale) : null;
}
