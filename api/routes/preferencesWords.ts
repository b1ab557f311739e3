/** The sentences of a customer's page, in one language. `{company}` and `{about}` stand for names. */
export interface PageWords {
  /** Which way the language is written. */
  readonly dir: 'ltr' | 'rtl';
  readonly optOut: Question;
  readonly confirm: Question;
  readonly optedOut: Outcome;
  readonly confirmed: Outcome;
  readonly refused: Outcome;
  readonly expired: Outcome;
  readonly unknown: Outcome;
}

/** A page with a button. */
interface Question {
  readonly title: string;
  /** What it asks, about all that the company sends. */
  readonly all: string;
  /** The same about some purposes alone. */
  readonly some: string;
  readonly button: string;
}

/** A page without one. */
interface Outcome {
  readonly title: string;
  readonly text: string;
}

const en: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Unsubscribe',
    all: 'Do you want no more messages from {company}?',
    some: 'Do you want no more messages from {company}: {about}?',
    button: 'Unsubscribe',
  },
  confirm: {
    title: 'Please confirm',
    all: 'Do you want to get messages from {company}?',
    some: 'Do you want to get messages from {company}: {about}?',
    button: 'Yes, I confirm',
  },
  optedOut: { title: 'You are unsubscribed', text: 'You will get no more of these messages.' },
  confirmed: { title: 'Thank you', text: 'That is confirmed. You can close this page.' },
  refused: {
    title: 'Nothing was changed',
    text: 'You unsubscribed after you were asked, and that counts.',
  },
  expired: { title: 'This link has expired', text: 'Use the link in a newer message.' },
  unknown: {
    title: 'This link does not work',
    text: 'Copy the whole link from the message, and try again.',
  },
};

const de: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Abmelden',
    all: 'Möchten Sie keine Nachrichten mehr von {company} bekommen?',
    some: 'Möchten Sie diese Nachrichten von {company} nicht mehr bekommen: {about}?',
    button: 'Abmelden',
  },
  confirm: {
    title: 'Bitte bestätigen',
    all: 'Möchten Sie Nachrichten von {company} bekommen?',
    some: 'Möchten Sie diese Nachrichten von {company} bekommen: {about}?',
    button: 'Ja, ich bestätige',
  },
  optedOut: { title: 'Sie sind abgemeldet', text: 'Sie bekommen diese Nachrichten nicht mehr.' },
  confirmed: { title: 'Danke', text: 'Das ist bestätigt. Sie können diese Seite schließen.' },
  refused: {
    title: 'Es wurde nichts geändert',
    text: 'Sie haben sich nach der Anfrage abgemeldet, und das gilt.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Verwenden Sie den Link in einer neueren Nachricht.',
  },
  unknown: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Kopieren Sie den ganzen Link aus der Nachricht und versuchen Sie es noch einmal.',
  },
};

const fr: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Se désabonner',
    all: 'Voulez-vous ne plus recevoir de messages de {company}\u00a0?',
    some: 'Voulez-vous ne plus recevoir ces messages de {company}\u00a0: {about}\u00a0?',
    button: 'Me désabonner',
  },
  confirm: {
    title: 'Merci de confirmer',
    all: 'Voulez-vous recevoir des messages de {company}\u00a0?',
    some: 'Voulez-vous recevoir ces messages de {company}\u00a0: {about}\u00a0?',
    button: 'Oui, je confirme',
  },
  optedOut: { title: 'Vous êtes désabonné(e)', text: 'Vous ne recevrez plus ces messages.' },
  confirmed: { title: 'Merci', text: 'C’est confirmé. Vous pouvez fermer cette page.' },
  refused: {
    title: 'Rien n’a été modifié',
    text: 'Vous vous êtes désabonné(e) après cette demande, et c’est cela qui compte.',
  },
  expired: { title: 'Ce lien a expiré', text: 'Utilisez le lien d’un message plus récent.' },
  unknown: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Copiez le lien complet depuis le message, puis réessayez.',
  },
};

const es: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Darse de baja',
    all: '¿Desea no recibir más mensajes de {company}?',
    some: '¿Desea no recibir más estos mensajes de {company}: {about}?',
    button: 'Darme de baja',
  },
  confirm: {
    title: 'Confirme, por favor',
    all: '¿Desea recibir mensajes de {company}?',
    some: '¿Desea recibir estos mensajes de {company}: {about}?',
    button: 'Sí, confirmo',
  },
  optedOut: { title: 'Se ha dado de baja', text: 'Ya no recibirá estos mensajes.' },
  confirmed: { title: 'Gracias', text: 'Está confirmado. Puede cerrar esta página.' },
  refused: {
    title: 'No se ha cambiado nada',
    text: 'Usted se dio de baja después de esta solicitud, y eso es lo que cuenta.',
  },
  expired: { title: 'Este enlace ha caducado', text: 'Use el enlace de un mensaje más reciente.' },
  unknown: {
    title: 'Este enlace no funciona',
    text: 'Copie el enlace completo del mensaje e inténtelo de nuevo.',
  },
};

const it: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Annulla l’iscrizione',
    all: 'Non vuole più ricevere messaggi da {company}?',
    some: 'Non vuole più ricevere questi messaggi da {company}: {about}?',
    button: 'Annulla l’iscrizione',
  },
  confirm: {
    title: 'Confermi, per favore',
    all: 'Vuole ricevere messaggi da {company}?',
    some: 'Vuole ricevere questi messaggi da {company}: {about}?',
    button: 'Sì, confermo',
  },
  optedOut: { title: 'L’iscrizione è annullata', text: 'Non riceverà più questi messaggi.' },
  confirmed: { title: 'Grazie', text: 'È confermato. Può chiudere questa pagina.' },
  refused: {
    title: 'Non è cambiato nulla',
    text: 'Ha annullato l’iscrizione dopo questa richiesta, e questo vale.',
  },
  expired: { title: 'Questo link è scaduto', text: 'Usi il link di un messaggio più recente.' },
  unknown: {
    title: 'Questo link non funziona',
    text: 'Copi il link completo dal messaggio e riprovi.',
  },
};

const nl: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Afmelden',
    all: 'Wilt u geen berichten van {company} meer ontvangen?',
    some: 'Wilt u deze berichten van {company} niet meer ontvangen: {about}?',
    button: 'Afmelden',
  },
  confirm: {
    title: 'Bevestig uw keuze',
    all: 'Wilt u berichten van {company} ontvangen?',
    some: 'Wilt u deze berichten van {company} ontvangen: {about}?',
    button: 'Ja, ik bevestig',
  },
  optedOut: { title: 'U bent afgemeld', text: 'U ontvangt deze berichten niet meer.' },
  confirmed: { title: 'Bedankt', text: 'Het is bevestigd. U kunt deze pagina sluiten.' },
  refused: {
    title: 'Er is niets veranderd',
    text: 'U hebt zich na dit verzoek afgemeld, en dat geldt.',
  },
  expired: { title: 'Deze link is verlopen', text: 'Gebruik de link in een nieuwer bericht.' },
  unknown: {
    title: 'Deze link werkt niet',
    text: 'Kopieer de hele link uit het bericht en probeer het opnieuw.',
  },
};

const pt: PageWords = {
  dir: 'ltr',
  optOut: {
    title: 'Cancelar a subscrição',
    all: 'Deseja não receber mais mensagens de {company}?',
    some: 'Deseja não receber mais estas mensagens de {company}: {about}?',
    button: 'Cancelar a subscrição',
  },
  confirm: {
    title: 'Confirme, por favor',
    all: 'Deseja receber mensagens de {company}?',
    some: 'Deseja receber estas mensagens de {company}: {about}?',
    button: 'Sim, confirmo',
  },
  optedOut: { title: 'A subscrição foi cancelada', text: 'Não receberá mais estas mensagens.' },
  confirmed: { title: 'Obrigado', text: 'Está confirmado. Pode fechar esta página.' },
  refused: {
    title: 'Nada foi alterado',
    text: 'Cancelou a subscrição depois deste pedido, e é isso que conta.',
  },
  expired: { title: 'Este link expirou', text: 'Use o link de uma mensagem mais recente.' },
  unknown: {
    title: 'Este link não funciona',
    text: 'Copie o link completo da mensagem e tente novamente.',
  },
};

/** The languages of the page, by their tags of BCP 47. */
export const pageLanguages: Readonly<Record<string, PageWords>> = { en, de, fr, es, it, nl, pt };
