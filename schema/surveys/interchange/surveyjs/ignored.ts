/**
 * Properties of SurveyJS documents about the appearance, navigation or storage of a survey, and not
 * about its content: they are left out and not listed. Properties that are neither here nor in the
 * reader are listed.
 */
export const surveyJsIgnored: ReadonlySet<string> = new Set(
  [
    // Author and storage.
    'sjsVersion $schema surveyId surveyPostId surveyShowDataSaving cookieName partialSendEnabled',
    // Layout, images, sizes, colours.
    'logo logoWidth logoHeight logoFit logoPosition backgroundImage backgroundImageFit',
    'backgroundImageAttachment backgroundOpacity headerView header width minWidth maxWidth widthMode',
    'fitToContainer gridLayoutEnabled gridLayoutColumns colSpan colCount columnColCount indent',
    'innerIndent startWithNewLine showBrandInfo themeVariables cssVariables theme',
    'imageHeight imageWidth imageFit contentMode minImageWidth minImageHeight maxImageWidth',
    'maxImageHeight showLabel rowTitleWidth columnMinWidth verticalAlign alternateRows showHeader',
    'inputSize size rows autoGrow autoGrowComment allowResize allowResizeComment commentAreaRows',
    'textWrapEnabled itemComponent cellComponent renderAs displayMode matrixDragHandleArea',
    'questionTitleWidth itemTitleWidth inputTextAlignment swapOrder state',
    // Numbering; positions of titles and messages.
    'showTitle showPageTitles showPageNumbers showQuestionNumbers showNumber questionStartIndex',
    'questionTitlePattern questionTitleTemplate questionTitleLocation questionDescriptionLocation',
    'questionErrorLocation titleLocation descriptionLocation errorLocation itemErrorLocation',
    'requiredMark requiredText hideNumber useTitleAsLabel rateDescriptionLocation',
    'displayRateDescriptionsAsExtremeItems rateColorMode scaleColorMode labelLocation',
    // Navigation.
    'showNavigationButtons navigationButtonsLocation navigationButtonsVisibility showPrevButton',
    'showCompleteButton showProgressBar progressBarLocation progressBarType progressBarShowPageTitles',
    'progressBarShowNavigationText progressBarShowPageNumbers progressBarNavigationTextLocation',
    'progressBarInheritWidthFrom showTOC tocLocation tocItemComponent autoAdvanceEnabled',
    'autoAdvanceAllowComplete goNextPageAutomatic allowCompleteSurveyAutomatic questionsOnPageMode',
    'autoFocusFirstQuestion autoFocusFirstError focusFirstQuestionAutomatic focusOnFirstError',
    'checkErrorsMode validateVisitedEmptyFields textUpdateMode searchEnabled searchMode allowClear',
    'autocomplete inputFieldComponent choicesLazyLoadEnabled choicesLazyLoadPageSize closeOnSelect',
    'hideSelectedItems navigationTitle navigationDescription separateSpecialChoices',
    'loadingHtml completedBeforeHtml showPreviewBeforeComplete previewMode',
    'useDisplayValuesInDynamicTexts',
    // Texts of buttons and messages.
    'startSurveyText pagePrevText pageNextText completeText previewText editText requiredErrorText',
    'minErrorText maxErrorText stepErrorText otherErrorText selectAllText',
  ]
    .join(' ')
    .split(' '),
);
