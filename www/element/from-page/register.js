// What a thread that reads registers opens a plan with, in a file that holds everything.
export { default as init, Town } from '../../town/pkg/all/es-PE/tarifa_clara_town.js';
