/** The rules a message must obey that Discord's API description does not state, or that must hold where it is absent. */
import { type APIEmbed, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import {
  type ComponentNode,
  countCharacters,
  countComponents,
  everyComponent,
  isSelect,
  mediaOf,
  textDisplays,
} from './components.ts';
import { emptyMessage, internalError, invalidForm } from './refusal.ts';

/** A message as it would be after the request. */
export interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly unknown[];
  readonly flags: number;
  readonly attachmentNames: readonly string[];
  readonly hasPoll: boolean;
  readonly hasStickers: boolean;
}

const MAXIMUM = { content: 2000, embeds: 10, embedCharacters: 6000, components: 40, rows: 5, text: 4000 };

/** One reporter's measurement: beyond it Discord answers with an internal error. */
const MAXIMUM_TEXT_BYTES = 10_170;
const BYTES_PER_TEXT_DISPLAY = 12;

const tooLong = (path: string, maximum: number) =>
  invalidForm(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`);
const required = (path: string) => invalidForm(path, 'BASE_TYPE_REQUIRED', 'This field is required');

/** Throws the refusal Discord would give. */
export function checkMessage(draft: MessageDraft): void {
  if (draft.content.length > MAXIMUM.content) throw tooLong('content', MAXIMUM.content);
  checkEmbeds(draft.embeds);
  if ((draft.flags & MessageFlags.IsComponentsV2) !== 0) checkSecondKind(draft);
  else checkFirstKind(draft);
  checkEachComponent(draft);
  const empty =
    draft.content.trim() === '' &&
    draft.embeds.length + draft.components.length + draft.attachmentNames.length === 0;
  if (empty && !draft.hasPoll && !draft.hasStickers) throw emptyMessage();
}

/** What Discord lets pass yet nobody can have meant. */
export function doubtsAbout(draft: MessageDraft): string[] {
  if ((draft.flags & MessageFlags.IsComponentsV2) === 0) return [];
  const named = new Set(mediaOf(draft));
  const renamed = draft.attachmentNames
    .filter((name) => !/^[\w-][\w.-]*$/.test(name))
    .map((name) => `the attachment "${name}" is kept under another name, so no component finds it`);
  const unseen = draft.attachmentNames
    .filter((name) => !named.has(`attachment://${name}`) && ![...named].some((url) => url.includes(name)))
    .map((name) => `the attachment "${name}" is named by no component, so nobody sees it`);
  return [...renamed, ...unseen];
}

function checkSecondKind(draft: MessageDraft): void {
  const legacy = (path: string) =>
    invalidForm(
      path,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${path}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  if (draft.content !== '') throw legacy('content');
  if (draft.embeds.length > 0) throw legacy('embeds');
  if (draft.hasPoll) throw legacy('poll');
  if (draft.hasStickers) throw legacy('sticker_ids');
  const count = countComponents(draft);
  if (count > MAXIMUM.components)
    throw invalidForm('components', 'BASE_TYPE_BAD_LENGTH', `Must be 40 or fewer components, not ${count}.`);
  const characters = countCharacters(draft);
  if (characters > MAXIMUM.text)
    throw invalidForm(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAXIMUM.text} (it is ${characters})`,
    );
  const texts = textDisplays(draft);
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text) + BYTES_PER_TEXT_DISPLAY, 0);
  if (bytes > MAXIMUM_TEXT_BYTES) throw internalError();
  for (const url of mediaOf(draft)) {
    if (!url.startsWith('attachment://')) continue;
    if (!draft.attachmentNames.includes(url.slice('attachment://'.length)))
      throw invalidForm('components', 'ATTACHMENT_NOT_FOUND', `The attachment ${url} was not uploaded.`);
  }
}

function checkFirstKind(draft: MessageDraft): void {
  if (draft.components.length > MAXIMUM.rows)
    throw invalidForm('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  for (const { node, path, depth } of everyComponent(draft))
    if (depth === 0 && node.type !== ComponentType.ActionRow)
      throw invalidForm(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
}

function checkEachComponent(draft: MessageDraft): void {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { node, path } of everyComponent(draft)) {
    if (node.custom_id !== undefined) {
      if (node.custom_id.length < 1 || node.custom_id.length > 100)
        throw invalidForm(
          `${path}.custom_id`,
          'BASE_TYPE_BAD_LENGTH',
          'Must be between 1 and 100 in length.',
        );
      if (customIds.has(node.custom_id))
        throw invalidForm(
          `${path}.custom_id`,
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          `Component custom id cannot be duplicated: "${node.custom_id}"`,
        );
      customIds.add(node.custom_id);
    }
    if (node.id !== undefined && node.id !== 0) {
      if (ids.has(node.id))
        throw invalidForm(`${path}.id`, 'COMPONENT_ID_DUPLICATED', `Component id ${node.id} is duplicated`);
      ids.add(node.id);
    }
    if (node.type === ComponentType.ActionRow) checkRow(node, path);
    if (node.type === ComponentType.Button) checkButton(node, path);
    if (isSelect(node)) checkSelect(node, path);
    if (node.type === ComponentType.TextDisplay && (node.content ?? '') === '')
      throw required(`${path}.content`);
  }
}

function checkRow(row: ComponentNode, path: string): void {
  const children = row.components ?? [];
  const lengthOk = children.length >= 1 && children.length <= 5;
  if (!lengthOk)
    throw invalidForm(`${path}.components`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  if (children.some(isSelect) && children.length > 1)
    throw invalidForm(
      `${path}.components`,
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'A select fills the whole row.',
    );
}

function checkButton(button: ComponentNode, path: string): void {
  if ((button.label ?? '').length > 80) throw tooLong(`${path}.label`, 80);
  if (button.style === ButtonStyle.Premium) return;
  if ((button.label ?? '') === '' && button.emoji === undefined) throw required(`${path}.label`);
  if (button.style === ButtonStyle.Link) {
    if (button.url === undefined) throw required(`${path}.url`);
    if (button.custom_id !== undefined)
      throw invalidForm(
        `${path}.custom_id`,
        'BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN',
        'A link has no custom id',
      );
    if (!/^(https?|discord):\/\//.test(button.url))
      throw invalidForm(
        `${path}.url`,
        'URL_TYPE_INVALID_SCHEME',
        'Scheme must be one of (http, https, discord).',
      );
    if (button.url.length > 512) throw tooLong(`${path}.url`, 512);
    return;
  }
  if (button.custom_id === undefined) throw required(`${path}.custom_id`);
  if (button.url !== undefined)
    throw invalidForm(`${path}.url`, 'BUTTON_COMPONENT_URL_FORBIDDEN', 'Only a link has an url');
}

function checkSelect(select: ComponentNode, path: string): void {
  if (select.custom_id === undefined) throw required(`${path}.custom_id`);
  const most = select.max_values ?? 1;
  const chosen = select.options?.filter((option) => option.default === true) ?? select.default_values ?? [];
  if (chosen.length > most)
    throw invalidForm(
      path,
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      `At most ${most} may be chosen, not ${chosen.length}.`,
    );
  if (select.type !== ComponentType.StringSelect) return;
  const options = select.options ?? [];
  if (most > options.length)
    throw invalidForm(`${path}.max_values`, 'NUMBER_TYPE_MAX', `There are but ${options.length} options.`);
  if (options.length < 1 || options.length > 25)
    throw invalidForm(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.');
  if (new Set(options.map((option) => option.value)).size < options.length)
    throw invalidForm(
      `${path}.options`,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
}

function checkEmbeds(embeds: readonly APIEmbed[]): void {
  if (embeds.length > MAXIMUM.embeds)
    throw invalidForm('embeds', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    const measure = (name: string, text: string | undefined, maximum: number): void => {
      const length = text?.length ?? 0;
      if (length > maximum) throw tooLong(`embeds.${index}.${name}`, maximum);
      total += length;
    };
    const fields = embed.fields ?? [];
    if (fields.length > 25) throw tooLong(`embeds.${index}.fields`, 25);
    measure('title', embed.title, 256);
    measure('description', embed.description, 4096);
    measure('footer.text', embed.footer?.text, 2048);
    measure('author.name', embed.author?.name, 256);
    for (const [at, field] of fields.entries()) {
      measure(`fields.${at}.name`, field.name, 256);
      measure(`fields.${at}.value`, field.value, 1024);
    }
  }
  if (total > MAXIMUM.embedCharacters)
    throw invalidForm('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}
