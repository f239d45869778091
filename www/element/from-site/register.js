// What a thread that reads registers opens a plan with.
export { default as init, Town } from '../../town/pkg/tools/es-PE/tarifa_clara_town.js';
