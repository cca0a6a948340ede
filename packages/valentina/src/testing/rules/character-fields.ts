import { clearable, day, flag, int, listOf, nullable, objectOf, oneOf, required, text, uuid } from '../http/body.ts'
import { CHARACTER_CLASSES, CHARACTER_STATUSES, CHARACTER_TYPES, GAME_VERSIONS } from '../http/enums.ts'

const short = { min: 3, max: 50 }
const vampire = {
  generation: nullable(int()), sire: clearable(short), bane_name: clearable(), bane_description: clearable(), compulsion_name: clearable(), compulsion_description: clearable(),
}
const werewolf = { pack_name: clearable(short) }
const mage = { sphere: clearable(short), tradition: clearable(short) }
const hunter = { creed: clearable(short) }
const name = text(short)

const shared = {
  name_nick: clearable(short), type: oneOf(CHARACTER_TYPES), age: nullable(int()), date_of_birth: nullable(day()), biography: clearable({ min: 3 }),
  demeanor: clearable(short), nature: clearable(short), concept_id: nullable(uuid()), user_player_id: nullable(uuid()),
}

/** The body of a new character. */
export const characterCreateFields = {
  ...shared, name_first: required(name), name_last: required(name), character_class: required(oneOf(CHARACTER_CLASSES)),
  game_version: required(oneOf(GAME_VERSIONS)), campaign_id: required(uuid()),
  vampire_attributes: nullable(objectOf({ ...vampire, clan_id: required(uuid()) })),
  werewolf_attributes: nullable(objectOf({ ...werewolf, tribe_id: required(uuid()), auspice_id: required(uuid()) })),
  mage_attributes: nullable(objectOf(mage)), hunter_attributes: nullable(objectOf(hunter)),
  traits: listOf(objectOf({ trait_id: required(uuid()), value: int() })),
}

/** The body of a changed character. */
export const characterPatchFields = {
  ...shared, name_first: name, name_last: name, status: oneOf(CHARACTER_STATUSES), is_temporary: flag(),
  vampire_attributes: nullable(objectOf({ ...vampire, clan_id: uuid() })),
  werewolf_attributes: nullable(objectOf({ ...werewolf, tribe_id: uuid(), auspice_id: uuid() })),
  mage_attributes: nullable(objectOf(mage)), hunter_attributes: nullable(objectOf(hunter)),
}
