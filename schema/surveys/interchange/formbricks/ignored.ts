/**
 * Properties of Formbricks documents about the appearance of a survey, its delivery or its author,
 * and not about its content: they are left out and not listed. Properties that are neither here nor
 * in the reader are listed.
 */
export const formbricksIgnored: ReadonlySet<string> = new Set(
  [
    // Author and storage.
    'id cuid createdAt updatedAt createdBy creator environmentId workspaceId projectId productId',
    'isDraft status publishOn slug responseCount hiddenInDashboard archivedAt',
    // Appearance.
    'styling productOverwrites projectOverwrites surveyBackground isColorCodingEnabled',
    'isBackButtonHidden isAutoProgressingEnabled showLanguageSwitch showResponseCount timeToFinish',
    'backButtonLabel buttonLabel insightsEnabled displayType type format',
    // Delivery.
    'alias resultShareKey customHeadScripts customHeadScriptsMode',
  ]
    .join(' ')
    .split(' '),
);
