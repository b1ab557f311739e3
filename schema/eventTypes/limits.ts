/** Types of events of a workspace, archived ones included. */
export const maxEventTypes = 1_000;

/** Properties of a type that are listed; events can have others. */
export const maxPropertiesOfType = 200;

/** Objects in each other whose names are listed: `order.address.country`. */
export const maxPropertyDepth = 3;
