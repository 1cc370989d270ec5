export { SelectionPanel as SelectionTable } from '../selection/selection-panel.js';
