/**
 * Properties of Formbricks documents that say how a survey looks, where and to whom it is shown
 * technically, or who made it, not what it asks: they are left out without a word. Whatever stands
 * neither here nor in the reader is listed.
 */
export const formbricksIgnored: ReadonlySet<string> = new Set(
  [
    // Who made it, and where it lives.
    'id cuid createdAt updatedAt createdBy creator environmentId workspaceId projectId productId',
    'isDraft status publishOn slug responseCount hiddenInDashboard archivedAt',
    // Looks.
    'styling productOverwrites projectOverwrites surveyBackground isColorCodingEnabled',
    'isBackButtonHidden isAutoProgressingEnabled showLanguageSwitch showResponseCount timeToFinish',
    'backButtonLabel buttonLabel insightsEnabled displayType type format',
    // Parts of the product that a survey is shown in.
    'alias resultShareKey customHeadScripts customHeadScriptsMode',
  ]
    .join(' ')
    .split(' '),
);
