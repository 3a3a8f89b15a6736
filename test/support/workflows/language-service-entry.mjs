export { clearCache } from '@actions/languageservice/utils/workflow-cache';
export { validate } from '@actions/languageservice/validate';
