// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! The operations: their requests as data, and their refusals.

mod check_plant;
mod create_plant;
mod echo_plants;
mod find_on_map;
mod find_seeds;
mod get_label;
mod get_photo;
mod get_plant;
mod get_sign;
mod get_stock;
mod list_plants;
mod list_plants_in_rows;
mod list_tasks;
mod list_visits;
mod note_seeds;
mod place_order;
mod plan_task;
mod plant_methods;
mod put_photo;
mod remove_plant;
mod replace_plant;
mod send_packet;
mod update_plant;
mod write_label;

pub use check_plant::{CheckPlant, CheckPlantRefusal};
pub use create_plant::{CreatePlant, CreatePlantRefusal};
pub use echo_plants::{EchoPlants, EchoPlantsRefusal};
pub use find_on_map::{FindOnMap, FindOnMapRefusal};
pub use find_seeds::{FindSeeds, FindSeedsRefusal};
pub use get_label::{GetLabel, GetLabelRefusal};
pub use get_photo::{GetPhoto, GetPhotoRefusal};
pub use get_plant::{GetPlant, GetPlantRefusal};
pub use get_sign::{GetSign, GetSignRefusal};
pub use get_stock::{GetStock, GetStockRefusal};
pub use list_plants::{ListPlants, ListPlantsRefusal};
pub use list_plants_in_rows::{ListPlantsInRows, ListPlantsInRowsRefusal};
pub use list_tasks::{ListTasks, ListTasksRefusal};
pub use list_visits::{ListVisits, ListVisitsRefusal};
pub use note_seeds::{NoteSeeds, NoteSeedsBody, NoteSeedsRefusal};
pub use place_order::{PlaceOrder, PlaceOrderRefusal};
pub use plan_task::{PlanTask, PlanTaskRefusal};
pub use plant_methods::{PlantMethods, PlantMethodsRefusal};
pub use put_photo::{PutPhoto, PutPhotoRefusal};
pub use remove_plant::{RemovePlant, RemovePlantRefusal};
pub use replace_plant::{ReplacePlant, ReplacePlantRefusal};
pub use send_packet::{SendPacket, SendPacketAnswer, SendPacketRefusal};
pub use update_plant::{UpdatePlant, UpdatePlantRefusal};
pub use write_label::{WriteLabel, WriteLabelRefusal};
