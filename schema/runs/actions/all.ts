import './addToList.ts';
import './callWebhook.ts';
import './notify.ts';
import './recordEvent.ts';
import './sendMessage.ts';
import './sendSurvey.ts';
import './setAttribute.ts';
import './tag.ts';
