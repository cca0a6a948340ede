import * as enums from '../http/enums.ts'
import { operation, type Operation } from '../http/operation.ts'
import { urlOf } from '../http/problems.ts'
import type { Options } from '../../options/types.ts'

const RELATED = {
  concepts: 'concepts', traits: 'traits', trait_sections: 'sections', trait_categories: 'categories', vampire_clans: 'vampire-clans', werewolf_tribes: 'werewolf-tribes',
  werewolf_auspices: 'werewolf-auspices', vampire_clan_detail: 'vampire-clans/{vampire_clan_id}', werewolf_auspice_detail: 'werewolf-auspices/{werewolf_auspice_id}',
  werewolf_tribe_detail: 'werewolf-tribes/{werewolf_tribe_id}',
}

/** The values of all enums. */
export const optionOperations: readonly Operation[] = [operation('GET', '/companies/{company_id}/options', ({ request }) => optionValues(new URL(urlOf(request)).origin), { cache: 'private, max-age=600' })]

/** The answer of a server that is reached at an origin. */
export function optionValues(origin: string): Options {
  const { SETTING_VALUES: settings } = enums
  const base = `${origin}/api/v1/companies/{company_id}/characterblueprint`
  return {
    companies: {
      CompanyPermission: [...enums.COMPANY_PERMISSIONS], PermissionManageCampaign: [...settings.permission_manage_campaign], PermissionManageNPC: [...settings.permission_manage_npc],
      PermissionsGrantXP: [...settings.permission_grant_xp], PermissionsFreeTraitChanges: [...settings.permission_free_trait_changes], PermissionsRecoupXP: [...settings.permission_recoup_xp],
    },
    characters: {
      AbilityFocus: [...enums.ABILITY_FOCUSES], AutoGenExperienceLevel: [...enums.EXPERIENCE_LEVELS], BlueprintTraitOrderBy: ['NAME', 'SHEET'], CharacterClass: [...enums.CHARACTER_CLASSES],
      CharacterStatus: [...enums.CHARACTER_STATUSES], CharacterType: [...enums.CHARACTER_TYPES], GameVersion: [...enums.GAME_VERSIONS],
      HunterCreed: [...enums.HUNTER_CREEDS], HunterEdgeType: ['ASSETS', 'APTITUDES', 'ENDOWMENTS'],
      InventoryItemType: [...enums.INVENTORY_TYPES], SpecialtyType: ['ACTION', 'OTHER', 'PASSIVE', 'RITUAL', 'SPELL'], TraitModifyCurrency: [...enums.CURRENCIES],
      WerewolfRenown: ['GLORY', 'HONOR', 'WISDOM'], _related: Object.fromEntries(Object.entries(RELATED).map(([name, path]) => [name, `${base}/${path}`])),
    },
    character_autogeneration: { CharacterClassPercentileChance: ['MORTAL: 0-59', 'VAMPIRE: 60-68', 'WEREWOLF: 69-77', 'MAGE: 78-86', 'HUNTER: 87-95', 'GHOUL: 96-100'] },
    users: { IdentityProvider: [...enums.PROVIDERS], IdentityResolution: ['matched', 'linked', 'created'], UserRole: [...enums.USER_ROLES] },
    gameplay: { DiceSize: [...enums.DICE_SIZES], RollResultType: ['SUCCESS', 'FAILURE', 'BOTCH', 'CRITICAL', 'OTHER'] },
    assets: { AssetType: [...enums.ASSET_TYPES] },
    audit_logs: { AuditEntityType: [...enums.AUDIT_ENTITIES], AuditOperation: [...enums.AUDIT_OPERATIONS] },
  }
}
