/** The values of the interface's enums. */
export const CHARACTER_CLASSES = ['VAMPIRE', 'WEREWOLF', 'MAGE', 'HUNTER', 'GHOUL', 'MORTAL'] as const
export const CHARACTER_TYPES = ['PLAYER', 'NPC', 'STORYTELLER'] as const
export const CHARACTER_STATUSES = ['ALIVE', 'DEAD'] as const
export const GAME_VERSIONS = ['V4', 'V5'] as const
export const HUNTER_CREEDS = ['ENTREPRENEURIAL', 'FAITHFUL', 'INQUISITIVE', 'MARTIAL', 'UNDERGROUND'] as const
export const INVENTORY_TYPES = ['BOOK', 'CONSUMABLE', 'ENCHANTED', 'EQUIPMENT', 'OTHER', 'WEAPON'] as const
export const CURRENCIES = ['NO_COST', 'XP', 'STARTING_POINTS'] as const
export const USER_ROLES = ['ADMIN', 'STORYTELLER', 'PLAYER', 'UNAPPROVED', 'DEACTIVATED'] as const
export const COMPANY_PERMISSIONS = ['USER', 'ADMIN', 'OWNER', 'REVOKE'] as const
export const PROVIDERS = ['apple', 'google', 'discord', 'github'] as const
export const ASSET_TYPES = ['image', 'text', 'audio', 'video', 'document', 'archive', 'other'] as const
export const DICE_SIZES = [4, 6, 8, 10, 20, 100] as const
export const ABILITY_FOCUSES = ['JACK_OF_ALL_TRADES', 'BALANCED', 'SPECIALIST'] as const
export const EXPERIENCE_LEVELS = ['NEW', 'INTERMEDIATE', 'ADVANCED', 'ELITE'] as const
export const LOG_LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const
export const AUDIT_OPERATIONS = ['CREATE', 'UPDATE', 'DELETE'] as const
export const AUDIT_ENTITIES = [
  'ASSET', 'BOOK', 'CAMPAIGN', 'CHAPTER', 'CHARACTER', 'CHARACTER_INVENTORY', 'CHARACTER_TRAIT', 'CHARGEN_SESSION', 'COMPANY', 'DEVELOPER',
  'DICTIONARY_TERM', 'EXPERIENCE', 'NOTE', 'QUICKROLL', 'USER',
] as const

/** The permissions in a company's settings, with their values. */
export const SETTING_VALUES = {
  permission_manage_campaign: ['UNRESTRICTED', 'STORYTELLER'],
  permission_manage_npc: ['UNRESTRICTED', 'STORYTELLER'],
  permission_grant_xp: ['UNRESTRICTED', 'PLAYER', 'STORYTELLER'],
  permission_free_trait_changes: ['UNRESTRICTED', 'WITHIN_24_HOURS', 'STORYTELLER'],
  permission_recoup_xp: ['UNRESTRICTED', 'DENIED', 'WITHIN_SESSION'],
} as const
