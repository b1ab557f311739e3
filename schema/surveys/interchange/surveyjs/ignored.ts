/**
 * Properties of SurveyJS documents that say how a survey looks, moves about or is stored, not what
 * it asks: they are left out without a word. Whatever stands neither here nor in the reader is
 * listed.
 */
export const surveyJsIgnored: ReadonlySet<string> = new Set(
  [
    // Who made the document, and where answers go.
    'sjsVersion $schema surveyId surveyPostId surveyShowDataSaving cookieName partialSendEnabled',
    // Frame, pictures of the frame, sizes, colours.
    'logo logoWidth logoHeight logoFit logoPosition backgroundImage backgroundImageFit',
    'backgroundImageAttachment backgroundOpacity headerView header width minWidth maxWidth widthMode',
    'fitToContainer gridLayoutEnabled gridLayoutColumns colSpan colCount columnColCount indent',
    'innerIndent startWithNewLine showBrandInfo themeVariables cssVariables theme',
    'imageHeight imageWidth imageFit contentMode minImageWidth minImageHeight maxImageWidth',
    'maxImageHeight showLabel rowTitleWidth columnMinWidth verticalAlign alternateRows showHeader',
    'inputSize size rows autoGrow autoGrowComment allowResize allowResizeComment commentAreaRows',
    'textWrapEnabled itemComponent cellComponent renderAs displayMode matrixDragHandleArea',
    'questionTitleWidth itemTitleWidth inputTextAlignment swapOrder state',
    // Numbering, titles and messages in their places.
    'showTitle showPageTitles showPageNumbers showQuestionNumbers showNumber questionStartIndex',
    'questionTitlePattern questionTitleTemplate questionTitleLocation questionDescriptionLocation',
    'questionErrorLocation titleLocation descriptionLocation errorLocation itemErrorLocation',
    'requiredMark requiredText hideNumber useTitleAsLabel rateDescriptionLocation',
    'displayRateDescriptionsAsExtremeItems rateColorMode scaleColorMode labelLocation',
    // Moving about.
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
    // Words on buttons and in messages.
    'startSurveyText pagePrevText pageNextText completeText previewText editText requiredErrorText',
    'minErrorText maxErrorText stepErrorText otherErrorText selectAllText',
  ]
    .join(' ')
    .split(' '),
);
