import { IconName, isIcon } from './icons';

/** Number of the group's colour among the ten of the tokens, the same in every chart. */
const COLOURS: Readonly<Record<string, number>> = {
  food: 1,
  transport: 2,
  shopping: 3,
  entertainment: 4,
  bills: 5,
  health: 6,
  travel: 7,
  income: 8,
  transfers: 9,
  other: 10,
  /** What has no category: as quiet as what only changes its place. */
  none: 9,
};

const GROUP_ICONS: Readonly<Record<string, IconName>> = {
  food: 'cart',
  transport: 'train',
  shopping: 'tag',
  entertainment: 'film',
  bills: 'bills',
  health: 'health',
  travel: 'plane',
  income: 'cash',
  transfers: 'transfer',
  other: 'folder',
};

/** The server names icons as Material Symbols does; these are ours for them. */
const SYMBOLS: Readonly<Record<string, IconName>> = {
  shopping_cart: 'cart',
  restaurant: 'utensils',
  fastfood: 'utensils',
  lunch_dining: 'utensils',
  delivery_dining: 'utensils',
  local_cafe: 'coffee',
  sports_bar: 'beer',
  liquor: 'bottle',
  directions_car: 'car',
  local_taxi: 'car',
  local_parking: 'car',
  car_repair: 'tool',
  handyman: 'tool',
  local_gas_station: 'fuel',
  ev_station: 'bolt',
  bolt: 'bolt',
  shopping_bag: 'bag',
  storefront: 'bag',
  checkroom: 'shirt',
  devices: 'laptop',
  chair: 'home',
  home: 'home',
  real_estate_agent: 'home',
  menu_book: 'book',
  school: 'book',
  redeem: 'gift',
  toys: 'gift',
  volunteer_activism: 'gift',
  sports_esports: 'game',
  casino: 'game',
  live_tv: 'film',
  movie: 'film',
  theater_comedy: 'film',
  receipt_long: 'bills',
  smartphone: 'phone',
  wifi: 'globe',
  router: 'globe',
  flight: 'plane',
  luggage: 'plane',
  medical_services: 'health',
  payments: 'cash',
  work: 'cash',
  savings: 'wallet',
  account_balance: 'bank',
  credit_card: 'card',
  swap_horiz: 'transfer',
  atm: 'cash',
  local_atm: 'cash',
  car_rental: 'car',
  commute: 'train',
  celebration: 'gift',
  receipt: 'bills',
  request_quote: 'bills',
  show_chart: 'chart',
  trending_up: 'chart',
  sync_alt: 'transfer',
  inventory_2: 'archive',
  miscellaneous_services: 'tool',
  travel_explore: 'globe',
};

export interface CategoryLike {
  readonly key: string;
  readonly group?: string | null;
  readonly icon?: string | null;
  /** `1` to `10`, when the household chose one. */
  readonly color?: string | null;
}

function groupOf(category: CategoryLike): string {
  return category.group ?? category.key.split('.')[0] ?? '';
}

/** 1 to 10: `var(--category-N)`. A group of the household's own gets a colour that never changes. */
function colourNumber(category: CategoryLike): number {
  const chosen = Number(category.color);
  if (Number.isInteger(chosen) && chosen >= 1 && chosen <= 10) {
    return chosen;
  }
  const group = groupOf(category);
  const sum = Array.from(group).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return COLOURS[group] ?? (sum % 10) + 1;
}

export function categoryColour(category: CategoryLike): string {
  return `var(--category-${colourNumber(category)})`;
}

export function categoryIcon(category: CategoryLike): IconName {
  if (isIcon(category.icon)) {
    return category.icon;
  }
  return SYMBOLS[category.icon ?? ''] ?? GROUP_ICONS[groupOf(category)] ?? 'folder';
}
