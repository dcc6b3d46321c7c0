export { unitForComplaints } from "./store/complaint-unit.ts";
export { addHolidays, holidayTable, storeShippedHolidays } from "./store/holidays.ts";
export { dueOfOffice, officeCalendarOf } from "./store/office-calendars.ts";
