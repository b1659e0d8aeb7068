// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! What is sent and received: one module for each schema of the document.

mod category;
mod counted;
mod error;
mod gift;
mod invoice;
mod list_plants_in_rows_house;
mod list_plants_in_rows_x_units;
mod list_plants_type;
mod order;
mod order_item;
mod order_type;
mod page;
mod plant;
mod plant_create;
mod plant_create_depth;
mod plant_id;
mod plant_page;
mod plant_update;
mod seed_packet;
mod seed_search;
mod sensor;
mod size;
mod size_pot;
mod size_unit;
mod stage;
mod supplier_id;
mod urgency;

pub use category::Category;
pub use counted::Counted;
pub use error::Error;
pub use gift::Gift;
pub use invoice::{Invoice, InvoiceRequired};
pub use list_plants_in_rows_house::ListPlantsInRowsHouse;
pub use list_plants_in_rows_x_units::ListPlantsInRowsXUnits;
pub use list_plants_type::ListPlantsType;
pub use order::Order;
pub use order_item::OrderItem;
pub use order_type::OrderType;
pub use page::Page;
pub use plant::Plant;
pub use plant_create::PlantCreate;
pub use plant_create_depth::PlantCreateDepth;
pub use plant_id::PlantId;
pub use plant_page::PlantPage;
pub use plant_update::PlantUpdate;
pub use seed_packet::SeedPacket;
pub use seed_search::SeedSearch;
pub use sensor::Sensor;
pub use size::Size;
pub use size_pot::SizePot;
pub use size_unit::SizeUnit;
pub use stage::Stage;
pub use supplier_id::SupplierId;
pub use urgency::Urgency;
